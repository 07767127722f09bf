import { join } from 'node:path';
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { build, type Plugin } from 'vite';
import { packedPlugin } from './packedPlugin';
import { wordsPlugin } from './wordsPlugin';
import { cssVariables, theme } from '../../src/web/look/theme';

const top = join(__dirname, '..', '..');
const root = join(top, 'src', 'web');

/**
 * Mantine writes its variables into the page as a style element, which the page's own policy
 * forbids; here they become a style sheet like every other.
 */
function variablesPlugin(): Plugin {
  const name = 'virtual:variables.css';
  return {
    name: 'variables',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      const merged = mergeMantineTheme(DEFAULT_THEME, theme);
      const shipped = defaultCssVariablesResolver(merged);
      const ours = cssVariables(merged);
      return convertCssVariables({
        variables: { ...shipped.variables, ...ours.variables },
        light: { ...shipped.light, ...ours.light },
        dark: {},
      });
    },
  };
}

void build({
  configFile: false,
  logLevel: 'warn',
  root,
  base: '/',
  plugins: [wordsPlugin(join(root, 'words')), variablesPlugin(), packedPlugin()],
  build: {
    outDir: join(top, 'dist', 'web'),
    emptyOutDir: true,
    // Offices that still run Windows 7 end at this one.
    target: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Mantine marks every file for a server that renders; there is none here.
      onLog: (level, log, handle) =>
        log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log),
    },
  },
});
