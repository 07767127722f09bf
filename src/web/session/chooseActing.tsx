import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useAnswer } from '../api/useAnswer';
import { graphql, type ResultOf } from '../api/graphql';
import { Icon } from '../look/icon';
import { Failure, LedgerSkeleton } from '../parts/states';
import { destinations } from '../shell/navigation';
import { useTitle } from '../shell/useTitle';
import { useWords } from '../words/useWords';
import { actingRoles, type Acting, type ActingRole } from './acting';
import { useSession } from './session';
import './chooseActing.css';

const OfficesQuery = graphql(`
  query OfficesToActIn {
    offices(first: 100) {
      nodes {
        id
        title
        isHead
        unit {
          id
          name
          kind
          territory {
            name
          }
        }
        holding {
          person {
            id
          }
        }
      }
    }
  }
`);

type OfficeRow = ResultOf<typeof OfficesQuery>['offices']['nodes'][number];

const overseers = new Set(['MTTQ', 'PEOPLES_COUNCIL']);

/** The role that an office most likely acts in; another can be chosen. */
function roleOf({ isHead, unit }: OfficeRow): ActingRole {
  if (!isHead) return 'SECRETARY';
  return overseers.has(unit.kind) ? 'OVERSEER' : 'LEADER';
}

function actingIn(office: OfficeRow, role: ActingRole): Acting | null {
  if (office.holding === null) return null;
  return {
    personId: office.holding.person.id,
    officeId: office.id,
    role,
    officeTitle: office.title,
    unitId: office.unit.id,
    unitName: office.unit.name,
    place: office.unit.territory?.name ?? null,
  };
}

const byUnit = (offices: readonly OfficeRow[]): [string, OfficeRow[]][] => {
  const units = new Map<string, OfficeRow[]>();
  for (const office of offices)
    if (office.holding !== null)
      units.set(office.unit.name, [...(units.get(office.unit.name) ?? []), office]);
  return [...units].sort(([a], [b]) => a.localeCompare(b, 'vi'));
};

/** Trial mode: whoever opens the page says in which office he acts. */
export default function ChooseActing() {
  const { t } = useWords();
  const session = useSession();
  const [, go] = useLocation();
  const [role, setRole] = useState<ActingRole | ''>('');
  const [{ data, error }, ask] = useAnswer(OfficesQuery, {});
  const units = useMemo(() => byUnit(data?.offices.nodes ?? []), [data]);
  useTitle(t('acting.title'));
  const choose = (office: OfficeRow) => {
    const acting = actingIn(office, role === '' ? roleOf(office) : role);
    if (acting === null) return;
    session.actAs(acting);
    go(destinations[acting.role][0].path);
  };
  return (
    <main className="choose">
      <p className="choose-brand">
        <Icon name="mark" size={40} /> Giữ Lời
      </p>
      <h1>{t('acting.title')}</h1>
      <p className="meta">
        <b>{t('acting.trial')}</b> {t('acting.trial.text')}
      </p>
      <label className="choose-role">
        {t('acting.role')}
        <select value={role} onChange={(event) => setRole(event.target.value as ActingRole | '')}>
          <option value="">{t('acting.role.own')}</option>
          {actingRoles.map((each) => (
            <option key={each} value={each}>
              {t(`role.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {error !== undefined && <Failure error={error} onRetry={() => ask()} />}
      {data === null && error === undefined && <LedgerSkeleton />}
      {units.length > 0 && (
        <div className="sheet">
          {units.map(([unit, offices]) => (
            <section key={unit}>
              <h2 className="group">{unit}</h2>
              <ul className="choose-offices">
                {offices.map((office) => (
                  <li key={office.id}>
                    <button type="button" className="button" onClick={() => choose(office)}>
                      {office.title}
                    </button>
                    <span className="meta">{t(`role.${role === '' ? roleOf(office) : role}`)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {data !== null && units.length === 0 && <p>{t('acting.none')}</p>}
    </main>
  );
}
