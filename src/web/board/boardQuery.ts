import { graphql, type ResultOf } from '../api/graphql';

/** The late, longest first, with who was told; and how many stand on each step. One request. */
export const BoardQuery = graphql(`
  query OverdueBoard(
    $rows: CommitmentFilter!
    $all: CommitmentFilter!
    $fromTwo: CommitmentFilter!
    $three: CommitmentFilter!
    $language: Language!
    $after: String
  ) {
    rows: commitments(filter: $rows, orderBy: { field: DUE_DATE }, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        text
        status
        statusLabel(language: $language)
        overdue {
          daysLate
          level
          since
        }
        deadline {
          startsOn
          currentDate
        }
        leadUnit {
          id
          name
        }
        promisorOffice {
          title
          unit {
            id
            name
          }
        }
        extensions(first: 1) {
          status
        }
        transfers(first: 1) {
          fromOffice {
            unit {
              name
            }
          }
        }
        sources(first: 3) {
          madeOn {
            date
            label(language: $language)
          }
        }
        sourcesCount
        overdueNotices(first: 1) {
          level
          ladderDays
          occurredOn
          recordedAt
          addressee {
            title
          }
          acknowledgedBy {
            office {
              title
            }
          }
        }
      }
    }
    all: commitments(filter: $all, first: 1) {
      totalCount
    }
    fromTwo: commitments(filter: $fromTwo, first: 1) {
      totalCount
    }
    three: commitments(filter: $three, first: 1) {
      totalCount
    }
    today: timeliness(filter: $all) {
      on
    }
  }
`);

export type Board = ResultOf<typeof BoardQuery>;
export type BoardRow = Board['rows']['nodes'][number];

export const BoardNotices = graphql(`
  subscription BoardNotices($filter: NoticeFilter) {
    overdueNotices(filter: $filter) {
      position
      commitment {
        id
      }
    }
  }
`);
