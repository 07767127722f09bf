import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import './look/styles';
import { theme } from './look/theme';
import { SessionProvider } from './session/session';
import { speak } from './words/catalog';
import { languageKept } from './words/languageKept';

async function open(): Promise<void> {
  await speak(languageKept());
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        forceColorScheme="light"
        withCssVariables={false}
        withGlobalClasses={false}
        withStaticClasses={false}
      >
        <SessionProvider>
          <App />
        </SessionProvider>
      </MantineProvider>
    </I18nProvider>,
  );
}

void open();
