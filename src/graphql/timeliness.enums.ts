import { DeadlineBasis, DoneDateBasis, Timeliness } from '../commitment/vocabulary';
import { graphqlEnum } from './graphqlEnum';

export const DeadlineBasisEnum = graphqlEnum(DeadlineBasis);
export const DoneDateBasisEnum = graphqlEnum(DoneDateBasis);
export const TimelinessEnum = graphqlEnum(Timeliness);

export const againstArgument = {
  nullable: true,
  defaultValue: 'CURRENT',
  description: 'Deadline measured against.',
};
export const basisArgument = (description: string) => ({
  nullable: true,
  defaultValue: 'CLAIM',
  description,
});
