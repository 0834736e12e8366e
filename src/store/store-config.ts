/** Where state is kept: what config.ts gives openStore. */
export type StoreConfig = {
  /** The embedded store's folder (DATA_DIR). */
  readonly dataDir: string;
  /** Azure Cosmos DB (COSMOS_ENDPOINT); undefined keeps state in `dataDir`. */
  readonly cosmos: CosmosConfig | undefined;
};

export type CosmosConfig = {
  /** COSMOS_ENDPOINT, such as `https://konto.documents.azure.com`. */
  readonly endpoint: string;
  /** COSMOS_KEY; undefined signs in as the managed identity. */
  readonly key: string | undefined;
  /** COSMOS_DATABASE, `sigtebot` unless set. */
  readonly database: string;
  /** COSMOS_CONTAINER, `state` unless set. */
  readonly container: string;
  /** AZURE_CLIENT_ID: which user-assigned identity; undefined takes the one that the machine or developer has. */
  readonly clientId: string | undefined;
};
