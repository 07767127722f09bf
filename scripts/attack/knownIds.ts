/** Ids that a server answered with, by the type of the record. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

export type Ask = (query: string) => Promise<unknown>;

const LISTS: Readonly<Record<string, string>> = {
  Commitment: 'commitments',
  Unit: 'units',
  Office: 'offices',
  Petition: 'petitions',
  DialogueConference: 'dialogueConferences',
  VoterContactSession: 'voterContactSessions',
};

/** Asks a server for some records of each kind, so that an operation made up asks about what is there. */
export async function knownIds(ask: Ask): Promise<KnownIds> {
  const known: Record<string, readonly string[]> = {};
  for (const [type, list] of Object.entries(LISTS)) {
    const answer = (await ask(`{ ${list}(first: 20) { nodes { id } } }`)) as {
      data?: Record<string, { nodes: { id: string }[] } | undefined>;
    };
    known[type] = answer.data?.[list]?.nodes.map(({ id }) => id) ?? [];
  }
  return known;
}
