import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { Router, type RequestHandler, type Response } from 'express';
import { wantsPage } from './wantsPage';

/** Nothing comes from elsewhere, nothing goes elsewhere, and nothing written into the page runs. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Paths of the server's own: a browser that mistypes one gets an answer, not the page. */
const own = /^\/(graphql|livez|readyz|metrics|evidence|provider)(\/|$)/;

interface PageFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Null where the build laid none beside it. */
  readonly packed: Buffer | null;
  readonly etag: string;
}

function readFiles(folder: string): ReadonlyMap<string, PageFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const known = paths.filter((path) => Object.hasOwn(types, extname(path)));
  return new Map(
    known.map((path) => {
      const plain = readFileSync(join(folder, path));
      const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
      const file: PageFile = {
        type: types[extname(path)] ?? '',
        plain,
        packed: paths.includes(`${path}.gz`) ? readFileSync(join(folder, `${path}.gz`)) : null,
        etag: `"${hash}"`,
      };
      return [`/${path.split(sep).join('/')}`, file];
    }),
  );
}

/**
 * The page people work in, at every address that is not the server's own. Its files are named by
 * what is in them and kept for good; the page itself is asked for anew each time.
 * @param folder what `npm run build` made of `src/web`
 */
export function createPage(folder: string): Router {
  const files = readFiles(folder);
  const send = (file: PageFile, cacheControl: string, response: Response): void => {
    const { req: request } = response;
    response.set({
      'content-type': file.type,
      'cache-control': cacheControl,
      vary: 'accept-encoding',
      'content-security-policy': policy,
      etag: file.etag,
    });
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const isPacked = file.packed !== null && request.acceptsEncodings('gzip') === 'gzip';
    if (isPacked) response.set('content-encoding', 'gzip');
    response.end(isPacked ? file.packed : file.plain);
  };

  const sendFile: RequestHandler = (request, response, next) => {
    const file = files.get(request.path);
    if (file === undefined) next();
    else send(file, 'public, max-age=31536000, immutable', response);
  };
  const sendPage: RequestHandler = (request, response, next) => {
    const page = files.get('/index.html');
    const isFile = request.path.startsWith('/assets/');
    if (page === undefined || isFile || own.test(request.path) || !wantsPage(request)) next();
    else send(page, 'no-cache', response.vary('accept'));
  };
  const router = Router();
  router.get('/assets/*name', sendFile);
  router.get('/{*path}', sendPage);
  return router;
}
