const base = require('./jest.config.js');

/** The page in a real browser; `npm run test:e2e`, since not every machine has one. */
module.exports = { ...base, testMatch: ['**/*.e2e.ts'], maxWorkers: 1, testTimeout: 120000 };
