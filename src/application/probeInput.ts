import type { CommandDefinition } from '../kernel/command';
import { exampleOf } from '../kernel/exampleOf';

type Input = Readonly<Record<string, unknown>>;
type Probed = Pick<CommandDefinition, 'name' | 'input'>;

const probes = new WeakMap<Probed, Input>();

/**
 * An input that asks whether a command is open, before anybody has filled it in: nothing but what must
 * be there, made up of the examples that its schema states.
 * @throws Error naming the leaf that states none
 */
export function probeInput(definition: Probed): Input {
  const { name, input } = definition;
  const probe = probes.get(definition) ?? (input.parse(exampleOf(input, name)) as Input);
  probes.set(definition, probe);
  return probe;
}
