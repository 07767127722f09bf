/** What all commands on a recorded commitment have in common. */
export const existing = {
  target: { kind: 'existing', field: 'commitmentId' },
  answers: 'COMMITMENT',
} as const;
