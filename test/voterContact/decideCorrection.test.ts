import { document, given, held, planned, sessionId, venueNotified } from './contactSpec';

const reason = 'Ghi nhầm';
const day = (date: string) => ({ date, precision: 'DAY' });

describe('R39: correcting a voter contact that was held', () => {
  it('moves the day; the place and what it was told stay', () => {
    given([planned, venueNotified, held])
      .when('correctVoterContactSession', { sessionId, heldOn: { date: '2026-12-03' }, reason })
      .thenState({
        status: 'HELD',
        heldOn: day('2026-12-03'),
        venue: 'Nhà văn hóa thôn 3',
        venueNotifiedOn: '2026-12-01',
      });
  });

  it('takes back the day on which the place was told and records the right one', () => {
    given([planned, venueNotified, held])
      .when('correctVoterContactSession', {
        sessionId,
        venue: 'Nhà văn hóa thôn 5',
        venueNotifiedOn: '2026-11-30',
        reason,
      })
      .then([
        {
          type: 'ContactCorrected',
          data: {
            reason,
            territoryIds: null,
            venue: { from: 'Nhà văn hóa thôn 3', to: 'Nhà văn hóa thôn 5' },
          },
          occurredOn: day('2026-12-01'),
        },
        {
          type: 'VenueNoticeCorrected',
          data: { reason, notifiedOn: { from: '2026-12-01', to: '2026-11-30' } },
          occurredOn: day('2026-12-01'),
        },
        {
          type: 'VenueNotified',
          data: { venue: 'Nhà văn hóa thôn 5' },
          occurredOn: day('2026-11-30'),
        },
      ] as never);
  });

  it('refuses what changes nothing, what was not held and what is not there', () => {
    const correct = (input: object, events: readonly object[] = [planned, held]) =>
      given(events as never).when('correctVoterContactSession', { sessionId, reason, ...input });
    correct({ heldOn: { date: '2026-12-04' } }).thenRejected('NOTHING_TO_CORRECT');
    correct({ venue: 'Nhà văn hóa' }, [planned]).thenRejected('NOT_HELD');
    correct({ venueNotifiedOn: '2026-12-01' }).thenRejected(
      'ADVANCE_NOTICE_MISSING',
      'venueNotifiedOn',
    );
    const synthesisDocument = { documentType: document.documentType, symbol: '22/BC-ĐĐBQH' };
    correct({ synthesisDocument }).thenRejected('SYNTHESIS_NOT_SENT', 'synthesisDocument');
    correct({ territoryIds: ['orgUnit-delegation'] }).thenRejected(
      'UNKNOWN_RECORD',
      'territoryIds',
    );
  });
});
