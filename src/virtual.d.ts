/** What the content plugin serves (see build/contentPlugin.ts). */
declare module 'virtual:timeline' {
  const loadTimeline: () => Promise<import('./model/timeline').Timeline>
  export default loadTimeline
}
declare module 'virtual:readings' {
  /** Loads what has a name, `language/kind/id`. */
  export const loadReading: (name: string) => Promise<import('./state/contentCache').PageContent>
}
declare module 'virtual:blueprints' {
  /** Loads that of the architecture with an id. */
  export const loadBlueprint: (id: string) => Promise<import('./model/specificationData').SpecificationData>
}
declare module 'virtual:documents' {
  const loadDocuments: () => Promise<readonly import('./state/searchIndex').SearchDocument[]>
  export default loadDocuments
}
declare module 'virtual:size-classes.css'
