import { ObjectType } from 'type-graphql';
import { Action, ACTIONS, actionsShown } from './action.types';
import { PlainList, type WholePlainList } from './plainList';
import { RecordType } from './record.types';

/** A record that people work on, and what they may do about it. */
@ObjectType()
export abstract class ActedOn extends RecordType {
  @PlainList(() => Action, ACTIONS)
  async actions(): Promise<WholePlainList> {
    return actionsShown(await this.view.actions(this.record.id));
  }
}
