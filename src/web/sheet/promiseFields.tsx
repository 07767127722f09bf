import { Icon } from '../look/icon';
import { useWords } from '../words/useWords';
import { DeadlineField } from './deadlineField';
import type { PromiseDraft } from './row';
import type { SheetFacts } from './sheetFacts';
import './promiseFields.css';

interface PromiseFieldsProps {
  readonly title: string;
  readonly promise: PromiseDraft;
  readonly facts: SheetFacts;
  /** Office that promises. */
  readonly chair: string;
  readonly change: (promise: PromiseDraft) => void;
  readonly onDrop: () => void;
}

/** An answer that is a promise: its words, who does it, and by when. */
export function PromiseFields(props: PromiseFieldsProps) {
  const { title, promise, facts, chair, change, onDrop } = props;
  const { t } = useWords();
  return (
    <fieldset className="sheet-promise">
      <legend>
        <Icon name="quote" /> {title}
      </legend>
      <div className="sheet-promise-fields">
        <label className="field">
          {t('sheet.promise.words')}
          <textarea
            className="cell said gl-focus"
            data-cell="promise"
            rows={2}
            maxLength={5000}
            value={promise.text}
            onChange={({ target: { value } }) => change({ ...promise, text: value })}
          />
        </label>
        <label className="field">
          {t('sheet.promise.lead')}
          <select
            className="gl-focus"
            data-cell="lead"
            value={promise.leadUnitId}
            onChange={({ target: { value } }) => change({ ...promise, leadUnitId: value })}
          >
            <option value="">{t('sheet.promise.lead.none')}</option>
            {facts.units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span className="hint">{t('sheet.promise.chair', { office: chair })}</span>
        </label>
        <DeadlineField
          typed={promise.deadline}
          facts={facts}
          onType={(deadline) => change({ ...promise, deadline })}
        />
      </div>
      <p className="sheet-actions">
        <button type="submit" className="button primary" data-cell="save-promise">
          {t('sheet.promise.save')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="link-button" onClick={onDrop}>
          {t('sheet.promise.drop')} <kbd>Esc</kbd>
        </button>
      </p>
    </fieldset>
  );
}
