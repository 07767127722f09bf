import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConnectionStringError } from './connectionString';

/**
 * The PEM file of the authority that signed the servers' certificates.
 * @throws ConnectionStringError when it cannot be read or holds no certificate
 */
export function readAuthority(path: string): Buffer {
  let pem: Buffer;
  try {
    pem = readFileSync(path);
  } catch (cause) {
    throw new ConnectionStringError(`cannot read the file of tlsCAFile, ${path}`, { cause });
  }
  try {
    new X509Certificate(pem);
  } catch (cause) {
    throw new ConnectionStringError(`the file of tlsCAFile, ${path}, holds no PEM certificate`, {
      cause,
    });
  }
  return pem;
}
