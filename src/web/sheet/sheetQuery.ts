import { graphql, type ResultOf } from '../api/graphql';

/** What the sheet needs to know of a meeting before anything is typed: asked once, and then it works alone. */
export const SheetQuery = graphql(`
  query RecordingSheet(
    $id: ID!
    $language: Language!
    $before: Int!
    $year: Int!
    $next: Int!
    $after: Int!
  ) {
    dialogueConference(id: $id) {
      id
      title
      status
      startsAt
      heldOn {
        date
      }
      venue
      audiences
      chairOffice {
        id
        title
      }
      unit {
        id
        name
        subunits(first: 100) {
          nodes {
            id
            name
          }
        }
      }
    }
    audiences: codes(list: AUDIENCE_TYPE) {
      code
      label(language: $language)
    }
    workCalendar {
      version
      before: entries(year: $before) {
        ...Entry
      }
      year: entries(year: $year) {
        ...Entry
      }
      next: entries(year: $next) {
        ...Entry
      }
      after: entries(year: $after) {
        ...Entry
      }
    }
  }

  fragment Entry on CalendarEntry @_unmask {
    id
    kind
    date
    makeUpDate
    name
    isInForce
  }
`);

export type Sheet = ResultOf<typeof SheetQuery>;
export type SheetMeeting = NonNullable<Sheet['dialogueConference']>;

/** What the server has of the meeting, a colleague's rows too. */
export const SentRowsQuery = graphql(`
  query SentRows($id: ID!, $language: Language!) {
    dialogueConference(id: $id) {
      status
      opinions(last: 100) {
        totalCount
        nodes {
          id
          text
          audienceLabel(language: $language)
          spotAnswer
          commitments(first: 10) {
            id
            text
            leadUnit {
              name
            }
            deadline {
              currentDate
              wording
            }
          }
        }
      }
    }
  }
`);

export type SentMeeting = NonNullable<ResultOf<typeof SentRowsQuery>['dialogueConference']>;
export type SentOpinion = SentMeeting['opinions']['nodes'][number];
