/** What the content plugin serves (see build/contentPlugin.ts). */
declare module 'virtual:timeline' {
  const loadTimeline: () => Promise<import('./model/timeline').Timeline>
  export default loadTimeline
}
declare module 'virtual:page-contents' {
  /** Loads what has a name, `language/kind/id`. */
  export const loadPageContent: (name: string) => Promise<import('./state/contentCache').PageContent>
}
declare module 'virtual:specifications' {
  /** Loads that of the architecture with an id. */
  export const loadSpecification: (
    id: string,
  ) => Promise<import('./model/specificationData').SpecificationData>
}
declare module 'virtual:search-documents' {
  const loadSearchDocuments: () => Promise<readonly import('./state/searchIndex').SearchDocument[]>
  export default loadSearchDocuments
}
declare module 'virtual:size-classes.css'
