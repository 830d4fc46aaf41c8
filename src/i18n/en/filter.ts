/** Messages of the menu and the notices about the filter. */
export const messages = {
  filterCount: (shown: number, all: number) => `${shown} of ${all} shown`,
  minImportance: 'Importance',
  minImportanceOption: (least: number) =>
    ['all', 'influential or more', 'widely used or more', 'landmarks or more', 'changed the field'][
      least - 1
    ] ?? '',
  linearTime: 'Linear time',
  linearTimeHelp: 'Every year has the same width',
  clearFilter: 'Clear filter',
  /** The conditions of the filter that an entry fails. */
  outsideFilter: (conditions: readonly string[]) => `Outside the filter (${conditions.join('; ')})`,
  onlyEras: (titles: string) => `only ${titles}`,
}
