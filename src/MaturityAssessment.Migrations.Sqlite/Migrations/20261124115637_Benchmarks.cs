using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MaturityAssessment.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Benchmarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BenchmarkReleases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ModelCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    ModelVersion = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Cycle = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReleasedBy = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BenchmarkReleases", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BenchmarkReleases_TenantId_ModelCode_ModelVersion_Cycle_Number",
                table: "BenchmarkReleases",
                columns: new[] { "TenantId", "ModelCode", "ModelVersion", "Cycle", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BenchmarkReleases");
        }
    }
}
