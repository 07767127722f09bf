import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';

export interface Answer<Data> {
  /** Null until there is one; what was shown before stays while the next is asked for. */
  readonly data: Data | null;
  readonly error: CombinedError | undefined;
  /** Whether what is shown is being asked for anew. */
  readonly stale: boolean;
}

type Ask = (options?: { readonly requestPolicy: 'network-only' }) => void;

/** What a screen shows, asked for in one request. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): readonly [Answer<Data>, Ask] {
  const [{ data, error, stale, fetching }, ask] = useQuery({ query, variables });
  return [{ data: data ?? null, error, stale: stale || fetching }, ask];
}
