import type { Log } from '../http/log';
import type { Application } from './application';
import { loadSample, SampleTooEarlyError } from './loadSample';
import { SampleRefusedError } from './sample/story';
import { sampleStage } from './sampleStage';

/**
 * Loads the sample before serving. A folder where it does not fit, because another version of the
 * program told it or because the clock stands too early, is served all the same.
 */
export async function serveSample(application: Application, log: Log): Promise<void> {
  try {
    log.info(await loadSample(sampleStage(application)), 'sample data loaded');
  } catch (error) {
    if (!(error instanceof SampleTooEarlyError) && !(error instanceof SampleRefusedError))
      throw error;
    log.warn({ reason: error.message }, 'the sample data was not loaded');
  }
}
