import { graphql, type ResultOf } from '../api/graphql';

/** A promise and its whole story: one request. */
export const RecordQuery = graphql(`
  query CommitmentPage($id: ID!, $on: Date, $asOf: DateTime, $language: Language!) {
    commitment(id: $id, on: $on, asOf: $asOf) {
      id
      text
      kind
      kindLabel(language: $language)
      status
      statusLabel(language: $language)
      timeliness(on: $on)
      original: timeliness(against: ORIGINAL, on: $on)
      daysLeft(on: $on)
      overdue(on: $on) {
        daysLate
      }
      overOriginal: overdue(against: ORIGINAL, on: $on) {
        daysLate
      }
      deadline {
        kind
        currentDate
        originalDate
        startsOn
        wording
        wordingNote(language: $language)
        version
        rolledFrom
      }
      promisorOffice(on: $on) {
        title
        unit {
          id
          name
        }
      }
      leadUnit {
        id
        name
      }
      supportingUnits {
        id
        name
      }
      latestProgress {
        percent
        narrative
        occurredOn {
          label(language: $language)
        }
      }
      extensionsCount
      extensions(first: 20) {
        status
        statusLabel(language: $language)
        grantedDate
        previousDate
        proposedDate
        decidedBy {
          office {
            title
          }
        }
      }
      sourcesCount
      sources(first: 10) {
        text
        madeOn {
          date
          label(language: $language)
        }
        opinion {
          text
        }
        source {
          __typename
          ... on DialogueConference {
            id
            title
          }
          ... on VoterContactSession {
            id
            title
          }
          ... on Petition {
            id
          }
          ... on DocumentSource {
            title
          }
          ... on WithheldSource {
            kindLabel(language: $language)
          }
        }
      }
      transfers(first: 5) {
        effectiveOn
        fromOffice {
          title
          unit {
            name
          }
        }
      }
      claims(first: 10) {
        id
        statement
        status
        statusLabel(language: $language)
        claimedOn {
          label(language: $language)
        }
        evidence {
          __typename
          id
          caption
          ... on LinkEvidence {
            url
          }
        }
      }
      progressReports(first: 20) {
        evidence {
          __typename
          id
          caption
          ... on LinkEvidence {
            url
          }
        }
      }
    }
    history(id: $id, on: $on, asOf: $asOf, last: 100) {
      totalCount
      nodes {
        id
        eventType
        label(language: $language)
        data
        recordedAt
        occurredOn {
          date
          label(language: $language)
        }
        actor {
          roleLabel(language: $language)
          office {
            title
          }
        }
      }
    }
    today: timeliness(filter: { officeId: "-" }) {
      on
    }
  }
`);

export type CommitmentShown = NonNullable<ResultOf<typeof RecordQuery>['commitment']>;
export type StoryEntry = ResultOf<typeof RecordQuery>['history']['nodes'][number];

export const RecordChanges = graphql(`
  subscription CommitmentPageChanges($id: ID!) {
    commitmentChanged(id: $id) {
      position
    }
  }
`);
