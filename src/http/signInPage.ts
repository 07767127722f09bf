import { Router } from 'express';

const folder = '/sign-in';

const page = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="referrer" content="no-referrer" />
    <title>Giữ Lời: đăng nhập</title>
    <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E" />
    <link rel="stylesheet" href="${folder}/page.css" />
    <script src="${folder}/page.js" defer></script>
  </head>
  <body>
    <main>
      <h1>Giữ Lời</h1>
      <noscript>Trang này cần JavaScript. This page needs JavaScript.</noscript>
      <form id="form">
        <label>Tên đăng nhập <span lang="en">(sign-in name)</span>
          <input id="name" autocomplete="username" autocapitalize="none" maxlength="40" required />
        </label>
        <label>Mật khẩu <span lang="en">(password)</span>
          <input id="password" type="password" maxlength="200" required />
        </label>
        <button>Đăng nhập</button>
      </form>
      <p id="said" role="status"></p>
    </main>
  </body>
</html>
`;

const style = `body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b1b1b; background: #f6f6f4 }
main { max-width: 22rem; margin: 12vh auto; padding: 0 1rem }
label { display: block; margin: 0 0 1rem }
label span { color: #595959 }
input { display: block; box-sizing: border-box; width: 100%; font: inherit; padding: .5rem }
button { font: inherit; padding: .5rem 1.5rem }
`;

const script = `const byId = (id) => document.getElementById(id);
const [form, name, password, said] = ['form', 'name', 'password', 'said'].map(byId);
const answer = '{ __typename ... on SignedIn { loginName } ... on Rejected { code message } }';

// What stands behind # is sent to no server, and leaves the address at once.
const link = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

async function send(field, types, variables) {
  const query = 'mutation(' + types + ') { result: ' + field + answer + ' }';
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  return data && data.result ? data.result : { message: errors[0].message };
}

const useLink = (loginName, password) =>
  send(
    'useLink(link: $link, loginName: $name, password: $password)',
    '$link: String!, $name: String, $password: String',
    { link, name: loginName, password },
  );

const signIn = (loginName, password) =>
  send(
    'signIn(loginName: $name, password: $password)',
    '$name: String!, $password: String!',
    { name: loginName, password },
  );

function show(result) {
  if (result.__typename === 'SignedIn') location.replace('/');
  else said.textContent = result.message;
}

const nameField = name.closest('label');

async function begin() {
  password.autocomplete = link ? 'new-password' : 'current-password';
  if (!link) return;
  // A link of the sample signs in at once; any other says what it still needs.
  const result = await useLink(null, null);
  if (result.code === 'PASSWORD_TOO_WEAK') {
    nameField.hidden = true;
    name.required = false;
  }
  form.querySelector('button').textContent = 'Đặt mật khẩu';
  show(result);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  said.textContent = '';
  const loginName = nameField.hidden ? null : name.value;
  show(await (link ? useLink : signIn)(loginName, password.value));
});

begin();
`;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
  [folder]: ['text/html; charset=utf-8', page],
  [`${folder}/page.css`]: ['text/css; charset=utf-8', style],
  [`${folder}/page.js`]: ['text/javascript; charset=utf-8', script],
};

/** Where people sign in and open one-time links: the address that is printed leads here. */
export function createSignInPage(): Router {
  const router = Router();
  for (const [path, [type, text]] of Object.entries(files))
    router.get(path, (_request, response) => {
      response
        .set({
          'content-type': type,
          'content-security-policy': policy,
          'cache-control': 'no-store',
        })
        .end(text);
    });
  return router;
}
