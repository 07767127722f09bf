/** Goes where it is sent, and keeps cookies of each server, as a browser does. */
export class CookieBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  private jar(url: URL): Map<string, string> {
    const jar = this.jars.get(url.host) ?? new Map<string, string>();
    this.jars.set(url.host, jar);
    return jar;
  }

  /** What it sends to the server of an address. */
  cookies(address: string): string {
    return [...this.jar(new URL(address))].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Puts a cookie there, or takes it away. */
  set(address: string, name: string, value: string | null): void {
    if (value === null) this.jar(new URL(address)).delete(name);
    else this.jar(new URL(address)).set(name, value);
  }

  /** One request, whose answer is followed nowhere. */
  async ask(address: string): Promise<Response> {
    const cookie = this.cookies(address);
    const response = await fetch(address, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const isGone = /max-age=0|expires=thu, 01 jan 1970/i.test(line) || at === pair.length - 1;
      this.set(address, pair.slice(0, at), isGone ? null : pair.slice(at + 1));
    }
    return response;
  }

  /** Goes on until it is sent to a place that the test wants to see. @returns that place */
  async go(address: string, isThere: (url: URL) => boolean): Promise<URL> {
    let url = new URL(address);
    for (let n = 0; n < 12; n += 1) {
      const response = await this.ask(url.href);
      const location = response.headers.get('location');
      if (location === null)
        throw new Error(`${url.href} leads nowhere: ${response.status} ${await response.text()}`);
      url = new URL(location, url);
      if (isThere(url)) return url;
    }
    throw new Error(`${url.href} leads on and on`);
  }
}
