using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MaturityAssessment.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Branding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Brandings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Logo = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LogoAltText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CoverImage = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CoverAltText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PrimaryColour = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: true),
                    AccentColour = table.Column<string>(type: "TEXT", unicode: false, maxLength: 7, nullable: true),
                    FooterText = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Paper = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 35, nullable: true),
                    HiddenSections = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Brandings", x => x.TenantId);
                    table.ForeignKey(
                        name: "FK_Brandings_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Hash",
                table: "Submissions",
                column: "Hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Brandings");

            migrationBuilder.DropIndex(
                name: "IX_Submissions_Hash",
                table: "Submissions");
        }
    }
}
