import { noDigits } from '../learning/digits'
import type { Experiment } from './experiment'
import { type ParameterSet, parseSettings, type Settings } from './parameter'

/**
 * Returns a function that runs an experiment and returns its last picture. Settings that are not given have
 * their defaults. The run stops after step `end`, by default the last.
 */
export const createRunner =
  <P extends ParameterSet, Picture>(experiment: Experiment<Settings<P>, Picture>, parameters: P) =>
  (settings: Partial<Settings<P>>, digits = noDigits, end = Number.POSITIVE_INFINITY): Picture => {
    const run = experiment.begin({ ...parseSettings(parameters, {}), ...settings }, digits)
    while (run.done < Math.min(end, run.total)) run.step()
    const picture = run.picture()
    run.dispose()
    return picture
  }
