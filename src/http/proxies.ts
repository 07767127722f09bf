import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** From where a request came, and whether its way was secret. */
export interface Origination {
  readonly address: string;
  readonly isSecure: boolean;
}

const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

const textOf = (header: string | string[] | undefined): string =>
  Array.isArray(header) ? header.join(',') : (header ?? '');

/**
 * What a proxy says of its client is believed when the connection is that proxy's; anybody else may
 * write what he likes into the same headers.
 */
export function originationOf(proxies: readonly string[]) {
  const trusted = listOf(proxies);
  const isTrusted = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, familyOf(address));
  return ({ socket, headers }: IncomingMessage): Origination => {
    const peer = plain(socket.remoteAddress ?? '');
    const isTls = 'encrypted' in socket && socket.encrypted === true;
    if (!isTrusted(peer)) return { address: peer, isSecure: isTls };
    const hops = textOf(headers['x-forwarded-for']).split(',').map(plain);
    const client = hops.reverse().find((hop) => isIP(hop) !== 0 && !isTrusted(hop));
    const isSecure = textOf(headers['x-forwarded-proto']).trim().toLowerCase() === 'https';
    return { address: client ?? peer, isSecure };
  };
}
