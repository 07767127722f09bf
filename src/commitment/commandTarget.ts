/** What all commands on a recorded commitment have in common. */
export const existing = {
  streamPrefix: 'commitment-',
  target: { kind: 'existing', field: 'commitmentId' },
  answers: 'COMMITMENT',
} as const;
