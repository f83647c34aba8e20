"""Second coding: somebody who knows nothing of the first coding puts factors on a finding, and both are compared."""
