// Draws the API's description; no address but our own is asked (`validatorUrl` would be another).
"use strict";

const holder = document.getElementById("swagger-ui");
SwaggerUIBundle({
  domNode: holder,
  url: holder.dataset.openapi,
  validatorUrl: null,
  deepLinking: true,
  defaultModelsExpandDepth: -1,
  syntaxHighlight: { activated: true },
});
