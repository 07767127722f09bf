import type { AggregateView } from '../../../projections/aggregates';
import type { AnswerWork } from '../answerWork';

/** An aggregate looks at many rows: each is asked once, and after others had their turn. */
export const askedOnce = (aggregates: AggregateView, work: AnswerWork): AggregateView => ({
  ask: (name, asked, ...given) =>
    work.once([name, asked, ...given], async () => {
      await work.turn();
      return aggregates.ask(name, asked, ...given);
    }),
});
