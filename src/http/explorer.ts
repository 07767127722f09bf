import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Router, type Request, type RequestHandler } from 'express';
import { exampleOperations, signingInWith, signingInAs } from './explorerExamples';
import { detailIn, refusal } from './refusal';
import { wantsPage } from './wantsPage';

const folder = '/graphql/explorer';

/** A promise with its tick; drawn, since not every machine has a font with such signs. */
const logo =
  '<svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" ' +
  'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">' +
  '<path d="M4 4h16v12H11l-5 4v-4H4z"/><path d="M8.5 10l2.5 2.5 4.5-5"/></svg>';

const optionsFor = (isSampleOffered: boolean) => ({
  endpoint: '/graphql',
  subscriptionsProtocol: 'WS',
  title: 'Giữ Lời',
  logo,
  defaultTabs: [isSampleOffered ? signingInAs : signingInWith, ...exampleOperations],
  inputValueDeprecation: true,
});

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Giữ Lời: GraphQL</title>
    <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" />
    <link rel="stylesheet" href="${folder}/graphiql.css" />
    <script src="${folder}/graphiql.js" defer></script>
    <script src="${folder}/start.js" defer></script>
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>Trang này cần JavaScript. This page needs JavaScript.</noscript>
    <div id="root"></div>
  </body>
</html>
`;

const startFor = (isSampleOffered: boolean) => `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (moduleId, label) =>
    '${folder}/' + (label === 'json' || label === 'graphql' ? label : 'editor') + '.worker.js',
};
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(optionsFor(isSampleOffered))});
`;

/** Everything comes from this server; the editor puts styles and pictures into the page itself. */
const policyWith = (connections: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${connections}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const A_HOST = /^[\w.:[\]-]{1,255}$/u;

/** Sockets of the same name alone: not every browser takes 'self' for them. */
function pagePolicy({ headers: { host = '' } }: Request): string {
  return policyWith(A_HOST.test(host) ? `'self' ws://${host} wss://${host}` : "'self'");
}

const javascript = 'text/javascript; charset=utf-8';

interface Asset {
  readonly type: string;
  readonly text: () => Promise<string>;
}

// Loaded on demand: nine megabytes of text that a server without an open explorer has no use for.
const graphiql = () => import('@graphql-yoga/render-graphiql/graphiql');

const assets: Readonly<Record<string, Asset>> = {
  'graphiql.js': { type: javascript, text: async () => (await graphiql()).js },
  'graphiql.css': { type: 'text/css; charset=utf-8', text: async () => (await graphiql()).css },
  'editor.worker.js': {
    type: javascript,
    text: async () => (await graphiql()).editorWorkerService,
  },
  'json.worker.js': { type: javascript, text: async () => (await graphiql()).jsonWorker },
  'graphql.worker.js': { type: javascript, text: async () => (await graphiql()).graphqlWorker },
};

interface Packed {
  readonly etag: string;
  readonly bytes: Buffer;
}

const pack = async (asset: Asset): Promise<Packed> => {
  const bytes = await promisify(gzip)(await asset.text());
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { etag, bytes };
};

const startOf = (isSampleOffered: boolean): Asset => ({
  type: javascript,
  text: () => Promise.resolve(startFor(isSampleOffered)),
});

/**
 * GraphiQL for browsers at `/graphql`, all of it served from here.
 * @param isSampleOffered whether people of the sample may be tried, as the first tab then says
 * @param mayOpen whether whoever asks may have it
 * @param elsewhere where browsers are sent that may not; null: they are refused
 */
export function createExplorer(
  isSampleOffered: () => boolean,
  mayOpen: (request: Request) => Promise<boolean>,
  elsewhere: string | null,
): Router {
  const packed = new Map<Asset, Promise<Packed>>();
  const starts = { offered: startOf(true), own: startOf(false) };
  const assetOf = (name: string): Asset | undefined => {
    if (name === 'start.js') return isSampleOffered() ? starts.offered : starts.own;
    return Object.hasOwn(assets, name) ? assets[name] : undefined;
  };

  const sendAsset: RequestHandler<{ name: string }> = async (request, response, next) => {
    const { name } = request.params;
    const asset = assetOf(name);
    if (asset === undefined) {
      next();
      return;
    }
    const ready = packed.get(asset) ?? pack(asset);
    packed.set(asset, ready);
    const { etag, bytes } = await ready;
    response.set({
      'content-type': asset.type,
      'content-encoding': 'gzip',
      'cache-control': name === 'start.js' ? 'no-cache' : 'public, max-age=3600',
      vary: 'accept-encoding',
      // A worker's own policy counts, not that of the page which started it.
      'content-security-policy': policyWith("'self'"),
      etag,
    });
    if (request.fresh) response.status(304).end();
    else response.end(bytes);
  };

  const router = Router();
  router.get(`${folder}/:name`, sendAsset);
  router.get('/graphql', async (request, response, next) => {
    response.vary('accept');
    if (!wantsPage(request)) next();
    else if (await mayOpen(request))
      response.set('content-security-policy', pagePolicy(request)).type('html').send(page);
    else if (elsewhere !== null) response.redirect(303, elsewhere);
    else next(refusal('FORBIDDEN', { status: 403, detail: detailIn('schemaOfAdministrators') }));
  });
  return router;
}

/** Leads browsers from the root to the explorer, where there is no page. */
export function toExplorer(): Router {
  const router = Router();
  router.get('/', (request, response, next) => {
    if (wantsPage(request)) response.vary('accept').redirect('/graphql');
    else next();
  });
  return router;
}
