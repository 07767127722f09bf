import type { Passages } from '../kernel/passage';
import type { UnitEvent } from './unitEvents';

const name = (data: { readonly name: string }) => ({ part: 'name', text: data.name });

export const unitPassages: Passages<UnitEvent> = { UnitEstablished: name, UnitRenamed: name };
