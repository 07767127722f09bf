import { useEffect, useId, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { graphql } from '../api/graphql';
import type { Day } from '../format/dates';
import { newId } from '../outbox/newId';
import { languageOfApi } from '../words/language';
import { useWords } from '../words/useWords';
import type { SheetMeeting } from './sheetQuery';

const HoldConference = graphql(`
  mutation HoldConference($input: HoldDialogueConferenceInput!, $language: Language!) {
    holdDialogueConference(input: $input) {
      __typename
      ... on Rejected {
        message(language: $language)
      }
    }
  }
`);

interface FinishRecordingProps {
  readonly meeting: SheetMeeting;
  readonly isHeld: boolean;
  readonly heldOn: Day;
  readonly unsent: number;
  readonly look: () => void;
}

/** The end of the meeting: who came; then it counts as held. */
export function FinishRecording(props: FinishRecordingProps) {
  const { meeting, isHeld, heldOn, unsent, look } = props;
  const { t, language } = useWords();
  const client = useClient();
  const [, go] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const [people, setPeople] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // Sent twice, it counts once.
  const commandId = useRef(newId());
  const problemId = useId();
  const isDone = isOpen && isHeld && unsent === 0;
  // The promises go once it is held, and nobody leaves before they have gone.
  useEffect(() => {
    if (isDone) go(`/hoi-nghi/${meeting.id}`);
  }, [isDone, go, meeting.id]);
  const finish = async () => {
    setBusy(true);
    try {
      const count = people.trim();
      const { data } = await client
        .mutation(HoldConference, {
          language: languageOfApi(language),
          input: {
            commandId: commandId.current,
            conferenceId: meeting.id,
            occurredOn: { date: heldOn },
            ...(count === ''
              ? {}
              : { attendance: { people: { value: count, unit: 'PERSON', qualifier: 'EXACT' } } }),
          },
        })
        .toPromise();
      const answer = data?.holdDialogueConference;
      if (answer === undefined) setProblem(t('state.away.text'));
      else if (answer.__typename === 'Rejected') {
        setProblem(answer.message);
        commandId.current = newId();
      } else look();
    } finally {
      setBusy(false);
    }
  };
  if (!isOpen)
    return (
      <button type="button" className="button finish" onClick={() => setOpen(true)}>
        {t('sheet.finish')}
      </button>
    );
  return (
    <form
      className="finish-form"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <label>
        {t('sheet.finish.people')}{' '}
        <input
          className="gl-focus"
          inputMode="numeric"
          pattern="[0-9]*"
          maxLength={6}
          value={people}
          autoFocus
          aria-describedby={problemId}
          onChange={({ target: { value } }) => setPeople(value)}
        />
      </label>
      <button type="submit" className="button finish" disabled={isBusy || isHeld || unsent > 0}>
        {t('sheet.finish.held')}
      </button>
      <button type="button" className="link-button" onClick={() => setOpen(false)}>
        {t('sheet.finish.back')}
      </button>
      <p id={problemId} role="alert">
        {unsent > 0 ? t('sheet.finish.unsent', { n: unsent, count: unsent }) : problem}
      </p>
    </form>
  );
}
