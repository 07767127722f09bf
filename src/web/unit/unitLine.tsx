import { Link } from 'wouter';
import { shortDate } from '../format/dates';
import { hundredths } from '../format/numbers';
import { DayCount } from '../parts/dayCount';
import { StatusMark } from '../parts/statusMark';
import { useWords } from '../words/useWords';
import { unitAddress, type UnitAsked } from './unitAddress';
import type { UnitRow } from './unitQuery';

interface UnitLineProps {
  readonly row: UnitRow;
  readonly asked: UnitAsked;
}

export function UnitLine({ row, asked }: UnitLineProps) {
  const { t, language } = useWords();
  const lead = row.leadUnit ?? row.promisorOffice.unit;
  const { currentDate } = row.deadline;
  const progress = row.latestProgress;
  const percent = progress?.percent ?? null;
  return (
    <tr>
      <td>
        <DayCount
          timeliness={row.timeliness}
          daysLeft={row.daysLeft}
          daysLate={row.overdue?.daysLate ?? null}
        />
        {currentDate !== null && <span className="due">{shortDate(currentDate)}</span>}
      </td>
      <th scope="row" className="said">
        <Link href={`/cam-ket/${row.id}`}>{row.text}</Link>
      </th>
      <td>
        <Link className="debtor" href={unitAddress({ ...asked, unitId: lead.id })}>
          {lead.name}
        </Link>
      </td>
      <td>
        <StatusMark status={row.status}>{row.statusLabel}</StatusMark>
      </td>
      <td className="meta">
        {progress === null
          ? t('record.progress.none')
          : [percent !== null && hundredths(percent, language), progress.occurredOn.label]
              .filter(Boolean)
              .join(', ')}
      </td>
    </tr>
  );
}
