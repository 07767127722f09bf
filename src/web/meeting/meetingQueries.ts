import { graphql, type ResultOf } from '../api/graphql';

/** Conferences, newest first. */
export const MeetingsQuery = graphql(`
  query Conferences($filter: DialogueConferenceFilter, $language: Language!, $after: String) {
    conferences: dialogueConferences(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title
        status
        statusLabel(language: $language)
        startsAt
        heldOn {
          date
          label(language: $language)
        }
        plannedFor {
          label(language: $language)
        }
        venue
        unit {
          name
        }
        breaches {
          kindLabel(language: $language)
          daysLate
        }
      }
    }
    today: timeliness(filter: { officeId: "-" }) {
      on
    }
  }
`);

export type MeetingRow = ResultOf<typeof MeetingsQuery>['conferences']['nodes'][number];

/** One conference with what was said and promised there: one request. */
export const ConferenceQuery = graphql(`
  query ConferencePage($id: ID!, $language: Language!) {
    dialogueConference(id: $id) {
      id
      title
      status
      statusLabel(language: $language)
      startsAt
      heldOn {
        date
        label(language: $language)
      }
      plannedFor {
        label(language: $language)
      }
      venue
      modeLabel(language: $language)
      occasionLabel(language: $language)
      audiencesLabel(language: $language)
      noticeDueOn
      publicationDueOn
      chairOffice {
        title
      }
      actions {
        command
        isAllowed
      }
      breaches {
        kindLabel(language: $language)
        daysLate
      }
      opinions(first: 100) {
        totalCount
        nodes {
          id
          text
          audienceLabel(language: $language)
          outcomeLabel(language: $language)
          kindLabel(language: $language)
          spotAnswer
        }
      }
      commitments(first: 100) {
        totalCount
        nodes {
          id
          text
          timeliness
          daysLeft
          overdue {
            daysLate
          }
          deadline {
            currentDate
          }
          leadUnit {
            name
          }
        }
      }
    }
  }
`);

export type Conference = NonNullable<ResultOf<typeof ConferenceQuery>['dialogueConference']>;
