import { useId } from 'react';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password';
  readonly autoComplete: string;
  readonly hint?: string;
  readonly isWrong: boolean;
  /** Id of what says why. */
  readonly problemId: string;
  readonly isFirst?: boolean;
}

/** One thing to type in a form about the session. */
export function Field(props: FieldProps) {
  const { name, label, type = 'text', autoComplete, hint, isWrong, problemId, isFirst } = props;
  const hintId = useId();
  const told = [hint === undefined ? '' : hintId, isWrong ? problemId : ''].filter(Boolean);
  return (
    <label className="field">
      {label}
      <input
        className="gl-focus"
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        required
        autoFocus={isFirst === true}
        aria-invalid={isWrong}
        {...(told.length > 0 && { 'aria-describedby': told.join(' ') })}
      />
      {hint !== undefined && (
        <span className="hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}
