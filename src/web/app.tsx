import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { Provider } from 'urql';
import { Redirect, Route, Switch } from 'wouter';
import { createApiClient } from './api/client';
import { Failure, LedgerSkeleton } from './parts/states';
import { seatKey, type Acting } from './session/acting';
import { useLinkInAddress } from './session/linkInAddress';
import { useSession } from './session/session';
import { destinations } from './shell/navigation';
import { Shell } from './shell/shell';

const SignInScreen = lazy(() => import('./session/signInScreen'));
const ChooseOffice = lazy(() => import('./session/chooseOffice'));
const OverdueBoard = lazy(() => import('./board/overdueBoard'));
const LeaderHome = lazy(() => import('./debt/leaderHome'));
const UnitTable = lazy(() => import('./unit/unitTable'));
const MeetingList = lazy(() => import('./meeting/meetingList'));
const ConferencePage = lazy(() => import('./meeting/conferencePage'));
const RecordingSheet = lazy(() => import('./sheet/recordingSheet'));
const CommitmentPage = lazy(() => import('./record/commitmentPage'));
const NoSuchPage = lazy(() => import('./shell/noSuchPage'));

/** Asks in the name of one place acted in, and of no other. */
function InPlace({ acting, children }: { readonly acting: Acting; readonly children: ReactNode }) {
  const { look } = useSession();
  const key = seatKey(acting);
  // Another place, another client.
  const api = useMemo(() => createApiClient(() => void look()), [key, look]);
  useEffect(() => () => api.end(), [api]);
  return (
    <Provider value={api.client} key={key}>
      {children}
    </Provider>
  );
}

/** Which address shows which screen. */
export function App() {
  const { who, error, look } = useSession();
  const [link, putLinkAway] = useLinkInAddress();
  if (who === null)
    return (
      <main className="centred">
        {error === undefined ? (
          <LedgerSkeleton rows={2} />
        ) : (
          <Failure error={error} onRetry={() => void look()} />
        )}
      </main>
    );
  const { account, acting } = who;
  const signIn = <SignInScreen link={link} putLinkAway={putLinkAway} />;
  // Whoever opens a link wants to be whom it is for, signed in or not.
  if (link !== null) return <Suspense fallback={null}>{signIn}</Suspense>;
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/dang-nhap">{account === null ? signIn : <ChooseOffice />}</Route>
        <Route>
          {account === null && signIn}
          {account !== null && acting === null && <ChooseOffice />}
          {acting !== null && (
            <InPlace acting={acting}>
              <Switch>
                {/* A screen of its own: nothing stands beside what is written while people speak. */}
                <Route path="/hoi-nghi/:id/ghi">{({ id }) => <RecordingSheet id={id} />}</Route>
                <Route>
                  <Shell>
                    <Switch>
                      <Route path="/">
                        <Redirect to={destinations[acting.role][0].path} replace />
                      </Route>
                      <Route path="/qua-han">
                        <OverdueBoard />
                      </Route>
                      <Route path="/con-no">
                        <LeaderHome />
                      </Route>
                      <Route path="/hop">
                        <MeetingList />
                      </Route>
                      <Route path="/hoi-nghi/:id">{({ id }) => <ConferencePage id={id} />}</Route>
                      <Route path="/cam-ket">
                        <UnitTable />
                      </Route>
                      <Route path="/cam-ket/:id">{({ id }) => <CommitmentPage id={id} />}</Route>
                      <Route>
                        <NoSuchPage />
                      </Route>
                    </Switch>
                  </Shell>
                </Route>
              </Switch>
            </InPlace>
          )}
        </Route>
      </Switch>
    </Suspense>
  );
}
