// Preloaded into the real program: its wall clock, and nothing else, is off by what a file says.
const { readFileSync } = require('node:fs');

const RealDate = Date;

function shift() {
  try {
    return Number(readFileSync(process.env.SHIFT_FILE, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

const now = () => RealDate.now() + shift();

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
