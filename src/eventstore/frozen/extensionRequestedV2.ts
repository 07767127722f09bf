import type { ExtensionRequestedV1 } from './extensionRequestedV1';

export interface ExtensionRequestedV2 extends ExtensionRequestedV1 {
  readonly objectiveCause: string | null;
}
