publish-export = خذ هذا الحوار إلى مكان آخر
