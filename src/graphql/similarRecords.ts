import { Field, ObjectType, type ClassType } from 'type-graphql';
import {
  opinionsBeside,
  petitionsBeside,
  promisesBeside,
  type SaidText,
} from '../../projections/similarTexts';
import { Likeness, likenessOf } from '../kernel/likeness';
import { foldedWords } from '../kernel/words';
import { opinionOf } from './anyRecord.types';
import { Commitment } from './commitment.types';
import { graphqlEnum } from './graphqlEnum';
import { meetingAt } from './meetingAt';
import { namedAs } from './namedRecord.types';
import { Opinion } from './opinion.types';
import { Petition } from './petition.types';
import { plainList, PlainList } from './plainList';
import type { View } from './view';
import { Shows } from './shows';

const LikenessEnum = graphqlEnum(Likeness);

interface Found {
  readonly said: SaidText;
  readonly likeness: Likeness;
}

/** Texts compared in one turn; long ones have a turn each, since their distance takes milliseconds. */
const COMPARED_AT_ONCE = 50;
const LONG = 2_000;

/** What of the candidates says the same as a text or nearly so, the likest first (R41). */
async function likeThis(
  view: View,
  text: string,
  candidates: readonly SaidText[],
): Promise<readonly Found[]> {
  const own = foldedWords(text);
  const found: Found[] = [];
  for (const [index, said] of candidates.entries()) {
    if (index % COMPARED_AT_ONCE === 0 || own.length > LONG) await view.turn();
    const likeness = likenessOf(own, foldedWords(said.text));
    if (likeness !== null) found.push({ said, likeness });
  }
  const rank = ({ likeness }: Found) => Likeness.options.indexOf(likeness);
  return found.sort((one, other) => rank(one) - rank(other));
}

interface Kind<Shown> {
  readonly name: string;
  readonly field: string;
  readonly type: ClassType;
  readonly find: (
    shown: Shown,
  ) => Promise<{ view: View; text: string; candidates: readonly SaidText[] } | null>;
  readonly show: (view: View, said: SaidText) => Promise<object | null>;
}

/** Gives a type `similar`: what may be the same said or recorded twice (R41). Nothing is refused for it. */
function withSimilar<Shown>({ name, field, type, find, show }: Kind<Shown>): void {
  @ObjectType(`Similar${name}`, {
    description:
      'Says the same as another one, or nearly so: whoever records decides what it is (R41).',
  })
  @Shows('found', {
    likeness: { type: () => LikenessEnum, about: 'How the words asked about are like its words.' },
    isOfMeeting: {
      type: () => Boolean,
      from: 'said.isOfMeeting',
      about: 'Whether both were said at one meeting.',
    },
  })
  class Similar {
    constructor(
      readonly view: View,
      readonly found: Found,
    ) {}

    get [field](): Promise<object | null> {
      return show(this.view, this.found.said);
    }
  }
  Field(() => type, { nullable: true, description: 'It; null when it is not to be seen.' })(
    Similar.prototype,
    field,
  );

  async function similar(this: Shown) {
    const asked = await find(this);
    if (asked === null) return plainList([], () => ({}));
    const alike = await likeThis(asked.view, asked.text, asked.candidates);
    return plainList(alike, (found) => new Similar(asked.view, found));
  }
  const method = { value: similar };
  PlainList(
    () => Similar,
    'What was recorded with the same words or nearly the same, at the same meeting or of the same debtor within 400 days, the likest first (R41).',
  )(type.prototype, 'similar', method);
  Object.defineProperty(type.prototype, 'similar', method);
}

withSimilar<Commitment>({
  name: 'Commitment',
  field: 'commitment',
  type: Commitment,
  async find({ view, known }) {
    await view.turn();
    const candidates = promisesBeside(view.rows, {
      id: known.id,
      sourceId: known.origins[0]?.recordId ?? null,
      officeId: known.promisorOfficeId,
      madeOn: known.madeOn.date,
    });
    return { view, text: known.text, candidates };
  },
  show: (view, { id }) => namedAs(view, 'COMMITMENT', id),
});

withSimilar<Opinion>({
  name: 'Opinion',
  field: 'opinion',
  type: Opinion,
  async find({ view, meetingId, state }) {
    const meeting = await meetingAt(view, meetingId);
    if (meeting === null) return null;
    await view.turn();
    const candidates = opinionsBeside(view.rows, {
      id: state.id,
      meetingId,
      unitId: meeting.unitId,
      raisedOn: state.raisedOn.date,
    });
    return { view, text: state.text, candidates };
  },
  show: (view, { id, recordId }) => opinionOf(view, recordId, id),
});

withSimilar<Petition>({
  name: 'Petition',
  field: 'petition',
  type: Petition,
  async find({ view, known }) {
    await view.turn();
    const candidates = petitionsBeside(view.rows, {
      id: known.id,
      mergedIntoId: known.mergedIntoId,
      sourceId: known.origin.sourceId,
      receivedByUnitId: known.receivedByUnitId,
      answeringOfficeId: known.answeringOfficeId,
      receivedOn: known.receivedOn,
    });
    return { view, text: known.text, candidates };
  },
  show: (view, { id }) => namedAs(view, 'PETITION', id),
});
