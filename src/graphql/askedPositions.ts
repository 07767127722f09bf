import { getArgumentValues } from 'graphql';
import type { Position } from '../kernel/position';
import { rootFields, type AskedOperation } from './rootFields';

/**
 * Every `atLeast` of the operation's root fields. They are known before the first field is
 * answered, so that all fields can be read from one moment.
 */
export function askedPositions(info: AskedOperation): Position[] {
  const fields = info.parentType.getFields();
  const asked = rootFields(info).map((node) => {
    const field = fields[node.name.value];
    const takesPosition = field?.args.some(({ name }) => name === 'atLeast') === true;
    if (field === undefined || !takesPosition) return undefined;
    return getArgumentValues(field, node, info.variableValues)['atLeast'];
  });
  const positions = asked.filter((each) => typeof each === 'string' && each !== 'start');
  return [...new Set(positions)] as Position[];
}
