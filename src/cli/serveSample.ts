import type { Log } from '../http/log';
import type { Application } from './application';
import { loadSample, SampleTooEarlyError, type SampleLoaded, type SampleStage } from './loadSample';
import { SampleRefusedError } from './sample/story';
import { sampleStage } from './sampleStage';

/**
 * Loads the sample before serving. A folder where it does not fit, because another version of the
 * program told it or because the clock stands too early, is served all the same.
 * @param signal ends it between two commands; loaded again, it goes on there
 * @returns what was loaded; null where it does not fit
 */
export async function serveSample(
  application: Application,
  log: Log,
  signal?: AbortSignal,
): Promise<SampleLoaded | null> {
  const stage = sampleStage(application);
  const handle: SampleStage['handle'] = async (request) => {
    signal?.throwIfAborted();
    return stage.handle(request);
  };
  try {
    const loaded = await loadSample({ ...stage, handle });
    log.info({ commandsRecorded: loaded.commandsRecorded }, 'sample data loaded');
    return loaded;
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) return null;
    if (!(error instanceof SampleTooEarlyError) && !(error instanceof SampleRefusedError))
      throw error;
    log.warn({ reason: error.message }, 'the sample data was not loaded');
    return null;
  }
}
