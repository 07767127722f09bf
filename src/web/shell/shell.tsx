import { Menu } from '@mantine/core';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useHeard } from '../api/heard';
import { clockOf } from '../format/dates';
import { Icon } from '../look/icon';
import { LedgerSkeleton } from '../parts/states';
import { browserKeeping } from '../outbox/browserKeeping';
import { unsentOf } from '../session/kept';
import { useActing, useSession } from '../session/session';
import { speak } from '../words/catalog';
import { keepLanguage } from '../words/languageKept';
import { otherLanguage } from '../words/language';
import { useWords } from '../words/useWords';
import { destinations, type Destination } from './navigation';

/** Screens of single records belong to the list that leads to them. */
const recordsOf: Readonly<Record<string, string>> = { '/hop': '/hoi-nghi/' };

const isHere = (path: string, location: string): boolean =>
  location === path || location.startsWith(recordsOf[path] ?? `${path}/`);

const marks = (location: string, { path }: Destination) =>
  isHere(path, location) ? { 'aria-current': 'page' as const } : {};

/** Says whether the server answers, and since when the page shows what it shows. */
function Live() {
  const { t } = useWords();
  const { isOnline, at } = useHeard();
  const time = clockOf(new Date(at).toISOString());
  return (
    <p className="live" role="status">
      <Icon name={isOnline ? 'net' : 'off'} size={15} />
      <span>
        {t(isOnline ? 'shell.online' : 'shell.offline')} <span className="when">{time}</span>
      </span>
    </p>
  );
}

function OfflineStrip() {
  const { t } = useWords();
  const { isOnline, at } = useHeard();
  if (isOnline) return null;
  return (
    <p className="strip" role="status">
      <Icon name="off" />
      {t('shell.offline.strip', { time: clockOf(new Date(at).toISOString()) })}
    </p>
  );
}

function OfficeMenu() {
  const { t, language } = useWords();
  const { personId, role, ...office } = useActing();
  const officeTitle = office.officeTitle ?? t(`role.${role}`);
  const unitName = office.unitName ?? 'Giữ Lời';
  const session = useSession();
  const [, go] = useLocation();
  const other = otherLanguage(language);
  const changeLanguage = () => {
    keepLanguage(other);
    void speak(other);
  };
  const leave = async () => {
    const n = await unsentOf(browserKeeping, personId);
    if (n === 0 || confirm(t('signOut.unsent', { n }))) await session.signOut();
  };
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className="me" aria-label={t('shell.me', { officeTitle, unitName })}>
          {officeTitle}
          <span>{unitName}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go('/dang-nhap')}>{t('shell.switch')}</Menu.Item>
        <Menu.Item lang={other} onClick={changeLanguage}>
          {t('shell.language')}
        </Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t('shell.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Band, screen, and on a phone the tabs; a change of screen moves the focus to its heading. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const { role } = useActing();
  const [location] = useLocation();
  const content = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) content.current?.focus();
    isFirst.current = false;
  }, [location]);
  const items = destinations[role];
  return (
    <>
      <a className="button skip" href="#noi-dung">
        {t('shell.skip')}
      </a>
      <header className="band">
        <Link className="brand" href={items[0].path}>
          <Icon name="mark" size={28} />
          Giữ Lời
        </Link>
        <nav aria-label={t('shell.nav')}>
          {items.map((item) => (
            <Link key={item.path} href={item.path} {...marks(location, item)}>
              {t(item.word)}
            </Link>
          ))}
        </nav>
        <span className="grow" />
        <Live />
        <OfficeMenu />
      </header>
      <OfflineStrip />
      <div id="noi-dung" tabIndex={-1} ref={content} className="content">
        <Suspense fallback={<main>{<LedgerSkeleton />}</main>}>{children}</Suspense>
      </div>
      <nav className="tabs" aria-label={t('shell.tabs')}>
        {items.slice(0, 4).map((item) => (
          <Link key={item.path} href={item.path} {...marks(location, item)}>
            <Icon name={item.icon} size={22} />
            {t(item.word)}
          </Link>
        ))}
      </nav>
    </>
  );
}
