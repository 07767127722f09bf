interface QuantityV1 {
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
}

/** `ConferenceHeld` and `ContactHeld` alike. */
export interface MeetingHeldV1 {
  readonly attendance: {
    readonly sessions: QuantityV1 | null;
    readonly visits: QuantityV1 | null;
    readonly people: QuantityV1 | null;
    readonly delegations: QuantityV1 | null;
  } | null;
}
