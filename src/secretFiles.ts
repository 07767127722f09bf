import { readFileSync } from 'node:fs';

/** Settings that hold a secret, which a file may hold instead: `COMMAND_HASH_KEY_FILE=/run/secrets/key`. */
const SECRETS = ['COMMAND_HASH_KEY', 'EVENTSTORE_URL', 'OIDC_CLIENT_SECRET'] as const;

/** Larger than any secret: a wrong path shall not be read to its end. */
const MOST_CHARACTERS = 10_000;

export interface SecretsRead {
  /** What the environment says, with what stands in the files that it names. */
  readonly settings: Readonly<Record<string, string>>;
  /** What is wrong, each beginning with the variable; never with what stands in a file. */
  readonly problems: readonly string[];
}

/** What stands in a file but for the end of its line, or why that is no secret. */
function secretIn(path: string): { readonly text: string } | { readonly problem: string } {
  try {
    const text = readFileSync(path, 'utf8').trim();
    if (text === '') return { problem: 'the file is empty' };
    return text.length > MOST_CHARACTERS ? { problem: 'the file is too large' } : { text };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: `the file cannot be read (${code ?? 'error'})` };
  }
}

/**
 * Secrets by file: whoever looks at the process, or at a compose file, sees where one is and not what
 * it is.
 * @param environment without empty variables
 */
export function withSecretFiles(environment: Readonly<Record<string, string>>): SecretsRead {
  const settings = { ...environment };
  const problems: string[] = [];
  for (const name of SECRETS) {
    const variable = `${name}_FILE`;
    const path = environment[variable];
    if (path === undefined) continue;
    if (environment[name] !== undefined) {
      problems.push(`${variable}: ${name} is set as well; set one of the two`);
      continue;
    }
    const read = secretIn(path);
    if ('text' in read) settings[name] = read.text;
    else problems.push(`${variable}: ${read.problem}: ${path}`);
  }
  return { settings, problems };
}
