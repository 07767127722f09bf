import { appendContract } from './eventStoreContract/append';
import type { EventStoreAdapter } from './eventStoreContract/contractLog';
import { historyContract } from './eventStoreContract/history';
import { orderContract } from './eventStoreContract/order';
import { payloadContract } from './eventStoreContract/payload';
import { readContract } from './eventStoreContract/read';
import { subscriptionContract } from './eventStoreContract/subscription';
import { versionsContract } from './eventStoreContract/versions';

/** What every event-store adapter must prove; the item numbers are those of the contract. */
export function eventStoreContract(adapter: EventStoreAdapter): void {
  appendContract(adapter);
  payloadContract(adapter);
  readContract(adapter);
  orderContract(adapter);
  versionsContract(adapter);
  subscriptionContract(adapter);
  historyContract(adapter);
}
