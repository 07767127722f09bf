import { lazy, useMemo } from 'react';
import { Provider } from 'urql';
import { Redirect, Route, Switch } from 'wouter';
import { createApiClient } from './api/client';
import { useSession } from './session/session';
import { destinations } from './shell/navigation';
import { Shell } from './shell/shell';

const ChooseActing = lazy(() => import('./session/chooseActing'));
const OverdueBoard = lazy(() => import('./board/overdueBoard'));
const LeaderHome = lazy(() => import('./debt/leaderHome'));
const UnitTable = lazy(() => import('./unit/unitTable'));
const MeetingList = lazy(() => import('./meeting/meetingList'));
const ConferencePage = lazy(() => import('./meeting/conferencePage'));
const CommitmentPage = lazy(() => import('./record/commitmentPage'));
const NoSuchPage = lazy(() => import('./shell/noSuchPage'));

/** Which address shows which screen. */
export function App() {
  const { acting } = useSession();
  const client = useMemo(() => createApiClient(acting), [acting]);
  if (acting === null)
    return (
      <Provider value={client}>
        <ChooseActing />
      </Provider>
    );
  return (
    <Provider value={client}>
      <Switch>
        <Route path="/dang-nhap">
          <ChooseActing />
        </Route>
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
    </Provider>
  );
}
