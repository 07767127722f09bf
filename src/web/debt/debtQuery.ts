import { graphql, type ResultOf } from '../api/graphql';

/** What an office, or a unit, still owes: one request. */
export const DebtQuery = graphql(`
  query StillOwed($filter: CommitmentFilter!, $language: Language!) {
    owed: commitments(filter: $filter, orderBy: { field: DUE_DATE }, first: 100) {
      totalCount
      nodes {
        id
        text
        status
        statusLabel(language: $language)
        timeliness
        daysLeft
        isAwaitingVerification
        overdue {
          daysLate
        }
        deadline {
          currentDate
        }
        leadUnit {
          name
        }
        promisorOffice {
          title
        }
        sourcesCount
        latestProgress {
          percent
          narrative
          occurredOn {
            label(language: $language)
          }
        }
        extensions(first: 1) {
          status
        }
      }
    }
    today: timeliness(filter: $filter) {
      on
    }
  }
`);

export type Owed = ResultOf<typeof DebtQuery>['owed']['nodes'][number];
