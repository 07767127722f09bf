import { graphql, type ResultOf } from '../api/graphql';

/** A unit's promises and how many lie in each box: one request a change. */
export const UnitQuery = graphql(`
  query UnitTable(
    $unitId: ID!
    $hasUnit: Boolean!
    $hasCounts: Boolean!
    $rows: CommitmentFilter!
    $scope: CommitmentFilter!
    $order: CommitmentOrder!
    $language: Language!
    $after: String
  ) {
    unit(id: $unitId) @include(if: $hasUnit) {
      name
    }
    rows: commitments(filter: $rows, orderBy: $order, first: 50, after: $after) {
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
        timeliness
        daysLeft
        overdue {
          daysLate
        }
        deadline {
          currentDate
        }
        leadUnit {
          id
          name
        }
        promisorOffice {
          unit {
            id
            name
          }
        }
        latestProgress {
          percent
          occurredOn {
            label(language: $language)
          }
        }
      }
    }
    today: timeliness(filter: { officeId: "-" }) {
      on
    }
    boxes: timeliness(filter: $scope) @include(if: $hasCounts) {
      total {
        total
        openOverdue
        openInTime
        noDeadlineOpen
        noDeadlineDone
        doneOnTime
        doneLate
      }
    }
  }
`);

export type UnitTable = ResultOf<typeof UnitQuery>;
export type UnitRow = UnitTable['rows']['nodes'][number];
