import { actingRoles, type Acting } from './acting';

interface OfficeAnswer {
  readonly id: string;
  readonly title: string;
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly territory: { readonly name: string } | null;
  };
}

/** What the server answers to who is signed in, as far as it is read here. */
export interface SessionAnswer {
  readonly account: {
    readonly loginName: string;
    readonly personId: string;
    readonly byProvider: boolean;
    readonly seats: readonly {
      readonly role: string;
      readonly delegationId: string | null;
      readonly office: OfficeAnswer | null;
    }[];
  } | null;
  readonly viewer: {
    readonly role: string;
    readonly office: { readonly id: string } | null;
    readonly delegation: { readonly id: string } | null;
  } | null;
  readonly demonstrationAccounts: readonly {
    readonly loginName: string;
    readonly seat: {
      readonly role: string;
      readonly office: { readonly title: string; readonly unit: { readonly name: string } } | null;
    };
  }[];
  readonly signInProvider: Provider | null;
}

/** Whose accounts people sign in with, beside those of the server. */
export interface Provider {
  readonly name: string;
  readonly signInAddress: string;
  readonly signOutAddress: string;
}

/** Somebody of the sample whom anybody at this machine may be. */
export interface Demonstration {
  readonly loginName: string;
  readonly role: Acting['role'];
  readonly officeTitle: string | null;
  readonly unitName: string | null;
}

/** Who is signed in, as the server says. */
export interface WhoIsIn {
  /** Null when nobody is. */
  readonly account: {
    readonly loginName: string;
    readonly personId: string;
    /** Whether they came by the provider's account. */
    readonly byProvider: boolean;
    /** Where they may act today. */
    readonly seats: readonly Acting[];
  } | null;
  /** Where they act; null signed out, and in no office. */
  readonly acting: Acting | null;
  readonly demonstrations: readonly Demonstration[];
  /** Null where the server knows none. */
  readonly provider: Provider | null;
}

type Account = NonNullable<SessionAnswer['account']>;

const roleOf = (role: string) => actingRoles.find((one) => one === role) ?? null;

function seatOf(personId: string, seat: Account['seats'][number]): Acting[] {
  const role = roleOf(seat.role);
  if (role === null) return [];
  const { office, delegationId } = seat;
  return [
    {
      personId,
      role,
      delegationId,
      officeId: office?.id ?? null,
      officeTitle: office?.title ?? null,
      unitId: office?.unit.id ?? null,
      unitName: office?.unit.name ?? null,
      place: office?.unit.territory?.name ?? null,
    },
  ];
}

function demonstrationOf({
  loginName,
  seat,
}: SessionAnswer['demonstrationAccounts'][number]): Demonstration[] {
  const role = roleOf(seat.role);
  if (role === null) return [];
  const { title = null, unit = null } = seat.office ?? {};
  return [{ loginName, role, officeTitle: title, unitName: unit?.name ?? null }];
}

export function whoIsIn({
  account,
  viewer,
  demonstrationAccounts,
  signInProvider: provider,
}: SessionAnswer): WhoIsIn {
  const demonstrations = demonstrationAccounts.flatMap(demonstrationOf);
  if (account === null) return { account: null, acting: null, demonstrations, provider };
  const { loginName, personId, byProvider } = account;
  const seats = account.seats.flatMap((seat) => seatOf(personId, seat));
  const acting = seats.find(
    ({ role, officeId, delegationId }) =>
      role === viewer?.role &&
      officeId === (viewer.office?.id ?? null) &&
      delegationId === (viewer.delegation?.id ?? null),
  );
  return {
    account: { loginName, personId, byProvider, seats },
    acting: acting ?? null,
    demonstrations,
    provider,
  };
}
